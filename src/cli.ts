process.stdout.write('waymark\n')
