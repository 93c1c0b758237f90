using Bizproc.Deployment.Status;

namespace Bizproc.Hosting;

/// <summary>A portal in the line. The record of the portal is not kept, because there may be thousands.</summary>
/// <param name="memberId">The member id of the portal.</param>
internal sealed class RolloutItem(string memberId)
{
    public string MemberId { get; } = memberId;

    /// <summary>The place at which the portal is counted.</summary>
    public RolloutPlace Place { get; set; } = RolloutPlace.Due;

    /// <summary>True after the portal was counted for the last time.</summary>
    public bool IsSettled { get; set; }

    /// <summary>The limits of the next attempt; <see langword="null"/> before the first one.</summary>
    public Patience? Patience { get; set; }

    /// <summary>The delay before the next look at a portal on which another process works; zero before the first one.</summary>
    public TimeSpan BusyWait { get; set; }

    /// <summary>The address whose state was reported; <see langword="null"/> if none was.</summary>
    public Uri? Reported { get; set; }
}
