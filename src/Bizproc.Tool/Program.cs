return await Bizproc.Tool.Shell.ToolProgram.RunAsync(args).ConfigureAwait(false);
