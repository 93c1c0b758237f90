return await Bizproc.Emulator.Commands.EmulatorCommand.RunAsync(args).ConfigureAwait(false);
