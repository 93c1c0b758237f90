using System.Runtime.InteropServices;
using Bizproc.Deployment.Status;

namespace Bizproc.Hosting;

/// <summary>The outcome of one attempt to deploy to a portal.</summary>
/// <param name="IsDone">True if the mode of the startup is carried out.</param>
/// <param name="IsRepeated">True if another attempt may help.</param>
/// <param name="State">The state of the portal after an attempt that is done.</param>
/// <param name="Wait">The delay before the next attempt.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DeploymentAttempt(bool IsDone, bool IsRepeated, DeploymentState State, TimeSpan Wait)
{
    /// <summary>An attempt that failed, and another one cannot help.</summary>
    public static DeploymentAttempt Failed { get; } = new(IsDone: false, IsRepeated: false, DeploymentState.Failed, TimeSpan.Zero);

    /// <summary>Creates the outcome of an attempt that is done.</summary>
    public static DeploymentAttempt Done(DeploymentState state) => new(IsDone: true, IsRepeated: false, state, TimeSpan.Zero);

    /// <summary>Creates the outcome of an attempt that is followed by another one.</summary>
    public static DeploymentAttempt Again(TimeSpan wait) => new(IsDone: false, IsRepeated: true, DeploymentState.Failed, wait);
}
