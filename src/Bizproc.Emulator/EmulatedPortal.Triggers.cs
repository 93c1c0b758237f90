namespace Bizproc.Emulator;

public sealed partial class EmulatedPortal
{
    /// <summary>Gets the executions of triggers by applications, the oldest first. Each read copies them.</summary>
    /// <remarks>The portal keeps the last 1,000. Calls that were refused are only in <see cref="Requests"/>.</remarks>
    public IReadOnlyList<ExecutedTrigger> ExecutedTriggers => _server.Control.Store.Read(static state => state.Triggers.Executed.ToArray());
}
