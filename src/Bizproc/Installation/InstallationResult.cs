namespace Bizproc;

/// <summary>The result of an installation on a portal that has proved its identity. It contains no token.</summary>
public sealed record InstallationResult
{
    /// <summary>The origin of the portal, such as <c>https://example.bitrix24.com/</c>, from the authorisation server.</summary>
    public required Uri Portal { get; init; }

    /// <summary>The outcome of the deployment; <see langword="null"/> if there was none.</summary>
    public DeploymentReport? Report { get; init; }

    /// <summary>
    /// The failure, apart from failures of single actions, which are in <see cref="Report"/>; <see langword="null"/> if there is none.
    /// </summary>
    public string? Failure { get; init; }

    /// <summary>Gets the way to fix the failure; <see langword="null"/> if unknown.</summary>
    public string? Remedy { get; init; }

    /// <summary>Decides when the installation is finished. Default: <see cref="InstallationFinish.AllDeployed"/>.</summary>
    public InstallationFinish Finish { get; init; }

    /// <summary>True if the portal has all declared actions that its plan includes, and sends the events of the application.</summary>
    public bool IsComplete => Failure is null && Report is { IsComplete: true };

    /// <summary>
    /// True if the portal may be told that the installation is finished; <see cref="Finish"/> decides. Only then may a page call
    /// <c>BX24.installFinish()</c>.
    /// </summary>
    public bool IsFinished => IsComplete || (Finish == InstallationFinish.PossibleDeployed && Failure is null && Report is { Failure: null } report && report.Actions.Any(IsThere));

    /// <summary>The declared actions that are missing on the portal, each with its reason.</summary>
    public IEnumerable<DeployedAction> Missing => Report?.Actions.Where(static action => action.Outcome == DeploymentOutcome.Failed) ?? [];

    private static bool IsThere(DeployedAction action) =>
        action.Outcome is DeploymentOutcome.Unchanged or DeploymentOutcome.Added or DeploymentOutcome.Updated;

    /// <summary>Returns the outcome of the deployment, or the failure.</summary>
    public override string ToString() => string.Join(Environment.NewLine, new[] { Report?.ToString() ?? Portal.ToString(), Failure, Remedy }.OfType<string>());
}
