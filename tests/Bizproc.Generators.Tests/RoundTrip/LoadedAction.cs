namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>A class that the test itself compiled.</summary>
internal abstract class LoadedAction
{
    public static LoadedAction Of(Type type) => (LoadedAction)Activator.CreateInstance(typeof(LoadedAction<>).MakeGenericType(type))!;

    public abstract IEnumerable<ActionDefinition> Definitions { get; }

    public abstract (object Action, BizprocCall Call) Read(byte[] form, PortalFormats formats);

    public abstract Task AnswerAsync(IPortalClient portal, string eventToken, object action, PortalFormats formats);
}
