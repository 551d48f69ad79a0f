console.log(`esep ${process.argv.slice(2).join(' ')} on Node ${process.version}`);
