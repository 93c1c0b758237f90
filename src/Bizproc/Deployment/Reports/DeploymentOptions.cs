namespace Bizproc;

/// <summary>How a deployment is done.</summary>
public sealed record DeploymentOptions
{
    /// <summary>What happens to actions that are not declared any more; they are kept if left out.</summary>
    public OrphanPolicy Orphans { get; init; }

    /// <summary>Is told of every step of a long deployment.</summary>
    public IProgress<DeploymentProgress>? Progress { get; init; }

    /// <summary>How many portals are worked on at a time, where there are several; 4 if left out.</summary>
    public int Parallelism { get; init; } = 4;
}
