using System.CommandLine;
using Bizproc.Emulator.Programs;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Development;

/// <summary>
/// The command <c>dev</c>: an emulated portal, the application, which is built and started again after each change, and the registration of its
/// actions after each change of a declaration.
/// </summary>
internal sealed class DevCommand : ToolCommand
{
    private readonly Option<string> _project = new PathOption("--project") { Description = "The project of the application, or its folder. Default: the project in this folder", HelpName = "FILE|FOLDER" };
    private readonly ConnectionOptions _connection = new();

    private readonly Option<string> _listen = new("--listen")
    {
        Description = "The address at which the application listens",
        HelpName = "URL",
        DefaultValueFactory = static _ => "http://127.0.0.1:5000",
    };

    /// <inheritdoc/>
    public DevCommand(ToolConsole console)
        : base("dev", "Runs the application with an emulated portal, registers its actions after each change, and tells the story of each call", console)
    {
        Add(_project);
        Add(_connection.Portal);
        Add(_connection.PublicUrl);
        Add(_connection.Slot);
        Add(_connection.User);
        Add(_listen);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        var listen = ApplicationAddress.Read(line.GetRequiredValue(_listen));
        await listen.CheckFreeAsync(stop).ConfigureAwait(false);
        var lines = new StoryLines(console);
        string project = ProjectFile.Find(line.GetValue(_project) ?? Environment.CurrentDirectory);
        try
        {
            if (line.GetValue(_connection.Portal) is not null) return await RunAsync(project, listen, _connection.Read(line), emulator: null, lines, stop).ConfigureAwait(false);

            var emulator = await DevPortal.StartAsync(stop).ConfigureAwait(false);
            await using (emulator.ConfigureAwait(false))
            {
                return await RunAsync(project, listen, _connection.Complete(emulator.Target, line), emulator, lines, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            lines.Write("dev", "Stopped before the application has started.");
            return ExitCode.Done;
        }
    }

    private static async Task<int> RunAsync(string project, ApplicationAddress listen, PortalTarget target, DevPortal? emulator, StoryLines lines, CancellationToken stop)
    {
        var publicUrl = target.PublicUrl ?? listen.Address;
        lines.Write("dev", emulator is null ? $"The portal is {target.Address}." : $"The emulated portal is at {target.Address}, and shows its contents there.");
        lines.Write("dev", $"Building {Path.GetFileName(project)}.");
        var (assembly, fault) = await ProjectBuild.TryRunAsync(project, stop).ConfigureAwait(false);
        if (fault is not null) lines.Write("dev", $"{fault}. Waiting for a change.", Style.Bad);

        using var connection = await PortalConnection.OpenAsync(target with { PublicUrl = publicUrl }, lines.Console, stop).ConfigureAwait(false);
        using var registration = new Registration(assembly, connection.Client, target, emulator is null ? OrphanPolicy.Keep : OrphanPolicy.Delete, lines);
        if (fault is null) await registration.RegisterAsync(stop).ConfigureAwait(false);
        else registration.Skip();

        var settings = emulator?.CreateSettings(publicUrl) ?? new Dictionary<string, string>(StringComparer.Ordinal);
        var watched = new WatchedApplication(project, listen.Address, settings, lines);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task[] works =
        [
            watched.RunAsync(ended.Token),
            registration.RepeatAsync(ended.Token),
            emulator is null ? listen.FollowAsync(lines, ended.Token) : emulator.FollowAsync(listen, publicUrl, lines, ended.Token),
        ];
        var first = await Task.WhenAny(works).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(works).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lines.Write("dev", emulator is null ? $"Stopped. The actions stay on {target.Address}." : "Stopped. The emulated portal and its contents are gone.");
        if (stop.IsCancellationRequested) return ExitCode.Done;

        await first.ConfigureAwait(false);
        return ExitCode.NotSo;
    }
}
