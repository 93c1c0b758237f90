using Bizproc.Emulator.Workflow;

namespace Bizproc.Emulator.Runs;

/// <summary>The runs that go to one address.</summary>
internal sealed class HandlerLane
{
    /// <summary>The runs that wait to be sent.</summary>
    public Queue<Run> Waiting { get; } = [];

    /// <summary>The number of runs that are sent and not answered yet.</summary>
    public int UnderWay { get; set; }

    /// <summary>True if the lane stands in the line of lanes that may send more.</summary>
    public bool IsInLine { get; set; }
}
