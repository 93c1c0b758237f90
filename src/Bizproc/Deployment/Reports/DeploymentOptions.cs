using System.Reflection;

namespace Bizproc;

/// <summary>How a deployment is done.</summary>
public sealed record DeploymentOptions
{
    /// <summary>What happens to actions that are not declared any more. Default: <see cref="OrphanPolicy.Keep"/>.</summary>
    public OrphanPolicy Orphans { get; init; }

    /// <summary>
    /// How much of what deployments made <see cref="OrphanPolicy.Delete"/> and <see cref="ActionChoice.Remove"/> together may delete at once,
    /// from 0 to 1. Where more than three actions and more than this share would go, none does, and the report says so. Default: 0.5.
    /// </summary>
    public double MaxDeletedShare { get; init; } = 0.5;

    /// <summary>
    /// The version of the application, which grows from build to build. The portal remembers the newest that deployed: an older one deletes,
    /// removes and replaces nothing there and says so; what it declares it adds and updates, so that going back on purpose works. <see langword="null"/>
    /// claims nothing. Default: the file version of the program (<c>Version</c> or <c>FileVersion</c> of its project); builds that all
    /// have the same are all equally new.
    /// </summary>
    public Version? Version { get; init; } = ProgramVersion.Value;

    /// <summary>Chooses which actions a portal gets. Default: that of the client (<see cref="PortalOptions.Selector"/>), or else all.</summary>
    public IActionSelector? Selector { get; init; }

    /// <summary>Is told of every step of a long deployment.</summary>
    public IProgress<DeploymentProgress>? Progress { get; init; }

    /// <summary>How many portals are worked on at a time, where there are several. Default: 4.</summary>
    public int Parallelism { get; init; } = 4;

    /// <summary>The time.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The program's own version, where a build has given it one.</summary>
    private static Lazy<Version?> ProgramVersion { get; } = new(static () =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyFileVersionAttribute>() is { Version: var text } && Version.TryParse(text, out var version) ? version : null);
}
