return await Bizproc.Emulator.Commands.EmulatorProgram.RunAsync(args).ConfigureAwait(false);
