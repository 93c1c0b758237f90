using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Delivery.Runs;

/// <summary>The runs that go to one address.</summary>
internal sealed class HandlerLane
{
    /// <summary>The runs that wait to be sent.</summary>
    public Queue<Run> Waiting { get; } = [];

    /// <summary>Gets or sets the number of runs that were sent and are not answered yet.</summary>
    public int UnderWay { get; set; }

    /// <summary>True if the lane is queued among the lanes that may send more.</summary>
    public bool IsInLine { get; set; }
}
