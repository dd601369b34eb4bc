import type { Chance } from './chance.ts'

/**
 * First names are everyday ones from many places; family names are made up, so that a generated name is
 * nobody's. Ethnic background plays no part in the choice.
 */
const girls: readonly string[] =
  'Aaliyah Abena Ada Adaeze Aisha Alina Amara Amelia Amina Anaya Annie Asha Ava Bea Blessing Bethan Carys Chloe Daisy Dilan Efua Eilidh Elif Ellie Emily Erin Esme Eva Evie Fatima Faye Florence Freya Gabriela Grace Hana Hannah Harper Hodan Holly Ida Imani Ines Iris Isla Ivy Jasmine Jess Jodie Kamila Keira Kezia Khadija Lacey Layla Lena Leyla Lily Lola Lucy Maddison Maja Mariam Maya Megan Mei Mia Millie Mina Molly Naomi Nell Nia Niamh Noor Orla Poppy Priya Quinn Rania Rosie Ruby Saanvi Safiya Sana Scarlett Shanice Sienna Sofia Sophie Summer Tamsin Tara Thandi Tilly Willow Yasmin Zahra Zara Zofia Zoe'.split(
    ' ',
  )
const boys: readonly string[] =
  'Aaron Abdi Adam Ahmad Aidan Alfie Ali Amir Andrei Archie Arjun Arlo Arthur Bailey Ben Bilal Callum Caleb Charlie Connor Corey Curtis Daniel Dariush Dawit Declan Dev Dylan Eden Eli Elijah Ellis Emre Ethan Ezra Faisal Felix Filip Finley Frankie Freddie George Hamza Harley Harry Harvey Hugo Ibrahim Idris Isaac Jack Jaden Jamal Jayden Joel Joseph Josh Kai Kaleb Karim Kian Kofi Kwame Leo Lewis Liam Logan Luca Mason Mateusz Max Micah Milo Musa Nathan Noah Oakley Ollie Omar Oscar Owen Patrick Preston Rafi Reece Reuben Riley Robin Rohan Ronnie Ryan Samuel Sami Sean Seth Sonny Stanley Tariq Theo Toby Tomasz Tyler Yonas Yusuf Zac Zain'.split(
    ' ',
  )
const fronts =
  'Ald Ash Bal Bar Bram Brin Cal Cran Dal Dun Ebber El Fal Fen Gar Glen Had Hal Har Hol Ing Kel Kings Lam Lin Lor Mal Mar Mel Nor Oak Or Pen Quil Ram Ros Sal Sel Stan Tam Thorn Tor Ul Ver Wal Wen Wil Wyn Yar'.split(
    ' ',
  )
const backs =
  'abright amere andary anyobe bekwe dairo damarin dervane ekemi endrake garthy imoto inska iqara jarran kinde lanoye lathero mendi merrowe nataro orandi orricke ovane owskar quayde radine rashani riddene sallowe tarricke umbeki vadze velhoun wendry yarode zamani'.split(
    ' ',
  )

/** A family name that nobody has. */
export function familyName(chance: Chance): string {
  return `${chance.of(fronts)}${chance.of(backs)}`
}

export function firstName(sex: 'M' | 'F', chance: Chance): string {
  return chance.of(sex === 'F' ? girls : boys)
}
