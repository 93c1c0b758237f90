using System.Reflection;

namespace Bizproc;

/// <summary>The options of a deployment.</summary>
public sealed record DeploymentOptions
{
    /// <summary>Decides what happens to actions that are no longer declared. Default: <see cref="OrphanPolicy.Keep"/>.</summary>
    public OrphanPolicy Orphans { get; init; }

    /// <summary>The maximum share of the deployed actions on a portal that one deployment may delete, from 0 to 1. Default: 0.5.</summary>
    /// <remarks>
    /// It limits <see cref="OrphanPolicy.Delete"/> and <see cref="ActionChoice.Remove"/> together. If a deployment would delete more than three
    /// actions and more than this share, it deletes none of them, and the report says so.
    /// </remarks>
    public double MaxDeletedShare { get; init; } = 0.5;

    /// <summary>
    /// The version of the application. Default: the file version of the program (<c>Version</c> or <c>FileVersion</c> of its project).
    /// </summary>
    /// <remarks>
    /// The version must grow from build to build. The portal stores the newest version that deployed. An older version does not delete, remove or
    /// replace actions on that portal, and the report says so. It still adds and updates the actions that it declares, so that an intended return
    /// to it works. Builds with the same version count as equally new. With <see langword="null"/>, versions are not compared.
    /// </remarks>
    public Version? Version { get; init; } = ProgramVersion.Value;

    /// <summary>
    /// Chooses the actions that a portal gets. Default: <see cref="PortalOptions.Selector"/> of the client, otherwise all actions.
    /// </summary>
    public IActionSelector? Selector { get; init; }

    /// <summary>Receives the progress of the deployment. Default: <see langword="null"/>.</summary>
    public IProgress<DeploymentProgress>? Progress { get; init; }

    /// <summary>The maximum number of portals that are deployed to at the same time. Default: 4.</summary>
    public int Parallelism { get; init; } = 4;

    /// <summary>Looks at each planned action before the plan is complete, and may make it impossible. Default: <see langword="null"/>.</summary>
    internal Func<PlannedAction, PlannedAction>? Guard { get; init; }

    /// <summary>
    /// True if nobody has named the user of actions that leave it open. An action that the portal has then keeps its user, whom an installation has set.
    /// </summary>
    internal bool KeepsUsers { get; init; }

    /// <summary>The clock.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The file version of the program, if its build sets one.</summary>
    private static Lazy<Version?> ProgramVersion { get; } = new(static () =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyFileVersionAttribute>() is { Version: var text } && Version.TryParse(text, out var version) ? version : null);
}
