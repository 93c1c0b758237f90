using System.CommandLine;
using Bizproc.Emulator.Programs;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Declarations;

/// <summary>The options that say where the actions are declared.</summary>
internal sealed class DeclarationOptions
{
    /// <summary>Says why there are no declarations.</summary>
    public const string NoProject = "there is no project in this folder";

    /// <summary>Says how the declarations can be named.</summary>
    public const string HowToName = "Name one with --project, or a built assembly with --assembly";

    /// <summary>Gets the option with a project.</summary>
    public Option<string> Project { get; } = new PathOption("--project")
    {
        Description = "The project with the actions, or its folder. It is built first. Default: the project in this folder",
        HelpName = "FILE|FOLDER",
    };

    /// <summary>Gets the option with an assembly.</summary>
    public Option<string> Assembly { get; } = new PathOption("--assembly")
    {
        Description = "The built assembly with the actions. It is only read: nothing of it runs",
        HelpName = "FILE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Project);
        command.Add(Assembly);
    }

    /// <summary>Builds the project if necessary, and reads the actions.</summary>
    /// <param name="line">The values of the command line.</param>
    /// <param name="stop">Stops the build.</param>
    /// <param name="options">More options of the build.</param>
    /// <exception cref="ToolException">There are no actions, or they cannot be read.</exception>
    public async Task<DeclaredActions> ReadAsync(ParseResult line, CancellationToken stop, params IEnumerable<string> options)
    {
        string? assembly = line.GetValue(Assembly);
        string? project = line.GetValue(Project);
        if (assembly is not null && project is not null) throw new ToolException("--project and --assembly exclude each other. Use one of them");
        if (Directory.Exists(assembly)) throw new ToolException($"{assembly} is a folder. Name the .dll of the application in it with --assembly, or the folder of a project with --project");
        if (assembly is not null) return await ReadFileAsync(Path.GetFullPath(assembly), stop).ConfigureAwait(false);

        return await ReadFileAsync(await ProjectBuild.RunAsync(ProjectFile.Find(project ?? Environment.CurrentDirectory), stop, options).ConfigureAwait(false), stop).ConfigureAwait(false);
    }

    /// <summary>Reads a file. A pipe into which nobody writes would wait forever, so the wait can be stopped.</summary>
    private static Task<DeclaredActions> ReadFileAsync(string path, CancellationToken stop) => Task.Run(() => AssemblyReader.Read(path), CancellationToken.None).WaitAsync(stop);

    /// <summary>True if the command line names a built assembly.</summary>
    public bool NamesAssembly(ParseResult line) => line.GetValue(Assembly) is not null;

    /// <summary>Gets the folder of the project; the current one if an assembly is named.</summary>
    /// <exception cref="ToolException">There is no project.</exception>
    public string FindFolder(ParseResult line) =>
        line.GetValue(Assembly) is null ? Path.GetDirectoryName(ProjectFile.Find(line.GetValue(Project) ?? Environment.CurrentDirectory))! : Environment.CurrentDirectory;

    /// <summary>Reads the actions; <see langword="null"/> if neither option is given, and this folder has no project.</summary>
    /// <exception cref="ToolException">The actions cannot be read.</exception>
    public async Task<DeclaredActions?> ReadIfThereAsync(ParseResult line, CancellationToken stop)
    {
        bool isNamed = line.GetValue(Assembly) is not null || line.GetValue(Project) is not null;
        return isNamed || ProjectFile.FindIn(Environment.CurrentDirectory) is not null ? await ReadAsync(line, stop).ConfigureAwait(false) : null;
    }
}
