using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc;

/// <inheritdoc/>
/// <typeparam name="TAction">The class.</typeparam>
internal sealed class CallTarget<TAction> : CallTarget
    where TAction : IBizprocAction<TAction>
{
    public override ImmutableArray<ActionDefinition> Definitions => TAction.Definitions;

    public override Type ActionType => typeof(TAction);

    public override async Task RunAsync(IServiceProvider services, BizprocCall call, PortalFormats formats, CancellationToken cancellationToken)
    {
        var action = call.Bind<TAction>();
        await services.GetRequiredService<IBizprocHandler<TAction>>().HandleAsync(action, call, cancellationToken).ConfigureAwait(false);
        if (!call.Waits || call.IsAnsweredLater) return;

        var body = EventBody.Write(call.EventToken, message: null, values => action.WriteReturns(new ReturnWriter(values, formats)));
        try
        {
            // The work is done: its answer is not given up because the handler's time is over.
            await WorkflowEvents.SendAnswerAsync(call.Portal, body, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is PortalException or HttpRequestException or TaskCanceledException)
        {
            throw new AnswerLostException(failure);
        }
    }
}
