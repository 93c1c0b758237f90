return await Bizproc.Emulator.Cli.EmulatorProgram.RunAsync(args).ConfigureAwait(false);
