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

    /// <summary>Whether the portal has all that is declared and tells of its updates: only then may the page call <c>BX24.installFinish()</c>.</summary>
    public bool IsComplete => Failure is null && Report is { IsComplete: true };

    /// <summary>What was deployed, or what went wrong.</summary>
    public override string ToString() => string.Join(Environment.NewLine, new[] { Report?.ToString() ?? Portal.ToString(), Failure, Remedy }.OfType<string>());
}
