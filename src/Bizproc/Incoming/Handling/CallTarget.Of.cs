using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc;

/// <inheritdoc/>
/// <typeparam name="TAction">The class.</typeparam>
internal sealed class CallTarget<TAction> : CallTarget
    where TAction : IBizprocAction<TAction>
{
    public override ImmutableArray<ActionDefinition> Definitions => ActionDefinition.Of<TAction>();

    public override Type ActionType => typeof(TAction);

    public override async Task<ReadOnlyMemory<byte>?> HandleAsync(
        IServiceProvider services, BizprocCall call, PortalFormats formats, CancellationToken cancellationToken)
    {
        var action = call.Bind<TAction>();
        await services.GetRequiredService<IBizprocHandler<TAction>>().HandleAsync(action, call, cancellationToken).ConfigureAwait(false);
        if (!call.Waits || call.IsAnsweredLater) return null;

        return EventBody.WriteAnswer(call.EventToken, message: null, action, formats);
    }
}
