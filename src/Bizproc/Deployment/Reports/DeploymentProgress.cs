namespace Bizproc;

/// <summary>How far a deployment is.</summary>
/// <param name="Portal">The portal's origin.</param>
/// <param name="Done">How many actions are dealt with on it.</param>
/// <param name="Total">How many there are to deal with on it.</param>
public readonly record struct DeploymentProgress(Uri Portal, int Done, int Total);
