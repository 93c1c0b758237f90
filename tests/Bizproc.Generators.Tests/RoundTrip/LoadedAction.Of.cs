namespace Bizproc.Generators.Tests.RoundTrip;

/// <inheritdoc/>
/// <typeparam name="TAction">The class.</typeparam>
internal sealed class LoadedAction<TAction> : LoadedAction
    where TAction : IBizprocAction<TAction>
{
    public override IEnumerable<ActionDefinition> Definitions => ActionDefinition.Of<TAction>();

    public override (object Action, BizprocCall Call) Read(byte[] form, PortalFormats formats)
    {
        var (action, call) = BizprocCall.Read<TAction>(form, formats);
        return (action, call);
    }

    public override Task AnswerAsync(IPortalClient portal, string eventToken, object action, PortalFormats formats) =>
        WorkflowEvents.AnswerAsync(portal, eventToken, (TAction)action, formats: formats, cancellationToken: TestContext.Current.CancellationToken);
}
