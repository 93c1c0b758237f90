using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State;

/// <summary>
/// The work that methods cause outside the state: steps of workflows that call handlers, and events. It is called while the state is locked, and does
/// not wait.
/// </summary>
internal interface IPortalEngine
{
    /// <summary>Starts a workflow, and runs it until a step waits.</summary>
    FlowInstance Start(StoredTemplate template, FlowDocument document, PhpArray parameters, int user, PortalState state);

    /// <summary>Stops a workflow that runs.</summary>
    void Stop(FlowInstance flow, string status, PortalState state);

    /// <summary>Sends the event for tests to an application (portal: 24.5).</summary>
    void SendTest(string application, int user, PhpArray query, PortalState state);
}
