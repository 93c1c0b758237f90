namespace Bizproc;

/// <summary>What came of an installation whose portal has proved itself (portal: 8.2). No token is in it.</summary>
public sealed record InstallationResult
{
    /// <summary>The portal's origin, such as <c>https://example.bitrix24.com/</c>, as the authorisation server gives it.</summary>
    public required Uri Portal { get; init; }

    /// <summary>What was deployed; <see langword="null"/> where it did not come to that.</summary>
    public DeploymentReport? Report { get; init; }

    /// <summary>What went wrong beside what <see cref="Report"/> says of single actions; <see langword="null"/> if nothing did.</summary>
    public string? Failure { get; init; }

    /// <summary>What a person has to do about it, where that is known.</summary>
    public string? Remedy { get; init; }

    /// <summary>The point at which the installation is finished. Default: <see cref="InstallationFinish.AllDeployed"/>.</summary>
    public InstallationFinish Finish { get; init; }

    /// <summary>True if the portal has all declared actions, as far as its plan offers them, and reports updates of the application.</summary>
    public bool IsComplete => Failure is null && Report is { IsComplete: true };

    /// <summary>
    /// True if the portal may be told that the installation is finished, as <see cref="Finish"/> decides. Only then may a page call
    /// <c>BX24.installFinish()</c>.
    /// </summary>
    public bool IsFinished => IsComplete || (Finish == InstallationFinish.PossibleDeployed && Failure is null && Report is { Failure: null } report && report.Actions.Any(IsThere));

    /// <summary>The declared actions that the portal does not have, each with the reason.</summary>
    public IEnumerable<DeployedAction> Missing => Report?.Actions.Where(static action => action.Outcome == DeploymentOutcome.Failed) ?? [];

    private static bool IsThere(DeployedAction action) =>
        action.Outcome is DeploymentOutcome.Unchanged or DeploymentOutcome.Added or DeploymentOutcome.Updated;

    /// <summary>What was deployed, or what went wrong.</summary>
    public override string ToString() => string.Join(Environment.NewLine, new[] { Report?.ToString() ?? Portal.ToString(), Failure, Remedy }.OfType<string>());
}
