namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>A class that the test itself compiled.</summary>
internal abstract class LoadedAction
{
    public static LoadedAction Of(Type type) => (LoadedAction)Activator.CreateInstance(typeof(LoadedAction<>).MakeGenericType(type))!;

    public abstract IEnumerable<ActionDefinition> Definitions { get; }

    /// <summary>The text in which the generated code stores the declarations.</summary>
    public abstract string Text { get; }

    public abstract (object Action, BizprocCall Call) Read(byte[] form, PortalFormats formats);

    public abstract Task AnswerAsync(IPortalClient portal, string eventToken, object action, PortalFormats formats);
}

/// <summary>The class as a type argument, for the generic members of the library.</summary>
/// <typeparam name="TAction">The class.</typeparam>
internal sealed class LoadedAction<TAction> : LoadedAction
    where TAction : IBizprocAction<TAction>
{
    public override IEnumerable<ActionDefinition> Definitions => ActionDefinition.GetAll<TAction>();

    public override string Text => System.Text.Encoding.UTF8.GetString(TAction.GetDefinitions());

    public override (object Action, BizprocCall Call) Read(byte[] form, PortalFormats formats)
    {
        var (action, call) = BizprocCall.Read<TAction>(form, formats);
        return (action, call);
    }

    public override Task AnswerAsync(IPortalClient portal, string eventToken, object action, PortalFormats formats) =>
        WorkflowEvents.AnswerAsync(portal, eventToken, (TAction)action, formats: formats, cancellationToken: TestContext.Current.CancellationToken);
}
