using System.Reflection;

namespace Bizproc;

/// <summary>How a deployment is done.</summary>
public sealed record DeploymentOptions
{
    /// <summary>The treatment of actions that are not declared any more. Default: <see cref="OrphanPolicy.Keep"/>.</summary>
    public OrphanPolicy Orphans { get; init; }

    /// <summary>
    /// The maximum share, from 0 to 1, of the deployed actions on a portal that one deployment may delete by <see cref="OrphanPolicy.Delete"/>
    /// and <see cref="ActionChoice.Remove"/> together. If it would delete more than three actions and more than this share, it deletes none of
    /// them, and the report says so. Default: 0.5.
    /// </summary>
    public double MaxDeletedShare { get; init; } = 0.5;

    /// <summary>
    /// The version of the application, which must grow from build to build. The portal remembers the newest version that deployed. An older
    /// version deletes, removes and replaces nothing on that portal, and the report says so. It still adds and updates the actions that it
    /// declares, so that an intended return to it works. Builds with the same version count as equally new; with <see langword="null"/>, versions
    /// are not compared. Default: the file version of the program (<c>Version</c> or <c>FileVersion</c> of its project).
    /// </summary>
    public Version? Version { get; init; } = ProgramVersion.Value;

    /// <summary>The selector of the actions that a portal gets. Default: <see cref="PortalOptions.Selector"/> of the client, otherwise all actions.</summary>
    public IActionSelector? Selector { get; init; }

    /// <summary>Is told of every step of a long deployment.</summary>
    public IProgress<DeploymentProgress>? Progress { get; init; }

    /// <summary>The maximum number of portals that are worked on at a time. Default: 4.</summary>
    public int Parallelism { get; init; } = 4;

    /// <summary>The clock.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The program's own file version, if its build has set one.</summary>
    private static Lazy<Version?> ProgramVersion { get; } = new(static () =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyFileVersionAttribute>() is { Version: var text } && Version.TryParse(text, out var version) ? version : null);
}
