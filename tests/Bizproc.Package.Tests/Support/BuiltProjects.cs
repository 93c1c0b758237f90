using System.Globalization;
using System.Security;
using Bizproc.Package.Tests.Matrix;
using Bizproc.Package.Tests.Mistakes;

namespace Bizproc.Package.Tests.Support;

/// <summary>All projects that are only built, in one run of MSBuild: separate processes would take most of the time of these tests.</summary>
public sealed class BuiltProjects(PackageFeed feed) : IAsyncLifetime
{
    private string _folder = "";
    private CommandResult? _result;
    private ILookup<string, BuildMessage>? _messages;

    /// <summary>Gets the whole output of the build.</summary>
    public string Output => _result!.Output;

    /// <summary>Gets the full path of a file.</summary>
    /// <param name="path">The path, in the folder of all projects.</param>
    public string PathOf(string path) => Path.Join(_folder, path);

    /// <summary>Gets the messages of the build about all projects.</summary>
    internal IEnumerable<BuildMessage> Messages => _messages!.SelectMany(static messages => messages);

    /// <summary>Gets the messages of the build about a project.</summary>
    /// <param name="project">The project file, as a path from the folder of all projects.</param>
    internal IEnumerable<BuildMessage> MessagesOf(string project) => _messages![PathOf(project)];

    /// <summary>Runs a built program to its end.</summary>
    /// <param name="output">Its assembly, in the folder of all projects.</param>
    /// <param name="arguments">Its arguments.</param>
    internal Task<CommandResult> RunAsync(string output, params string[] arguments) => DotnetCommand.RunAsync(_folder, ["exec", PathOf(output), .. arguments]);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _folder = feed.NewFolder("projects");
        foreach (var project in AllProjects.Built) project.WriteTo(_folder);
        feed.Copy("Application", into: "projects/Application");
        MistakeProjects.Write(feed);
        string[] projects = [.. AllProjects.Built.Select(static project => project.Path), "Application/Application.csproj", .. MistakeProjects.All];
        string solution = string.Concat(projects.Select(static project => string.Create(CultureInfo.InvariantCulture, $"  <Project Path=\"{SecurityElement.Escape(project)}\" />\n")));
        await File.WriteAllTextAsync(PathOf("All.slnx"), $"<Solution>\n{solution}</Solution>\n");

        _result = await DotnetCommand.RunAsync(_folder, "build", "All.slnx");
        _messages = BuildMessage.Parse(_result.Output).ToLookup(static message => message.Project, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
