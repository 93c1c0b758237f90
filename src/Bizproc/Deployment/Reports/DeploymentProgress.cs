namespace Bizproc;

/// <summary>The progress of a deployment.</summary>
/// <param name="Portal">The origin of the portal.</param>
/// <param name="Done">The number of finished actions.</param>
/// <param name="Total">The number of actions to deploy.</param>
public readonly record struct DeploymentProgress(Uri Portal, int Done, int Total);
