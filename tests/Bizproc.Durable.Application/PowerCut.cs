namespace Bizproc.Durable.Application;

/// <summary>
/// Ends the process as a power cut does, at one chosen moment between the steps of the engine. The steps themselves are those of the engine, wrapped.
/// </summary>
internal static class PowerCut
{
    /// <summary>Wraps the step at which the process is to end.</summary>
    /// <param name="services">The services, after those of Bizproc.</param>
    /// <param name="moment">The moment; <see langword="null"/> for a process that lives.</param>
    public static void Arrange(IServiceCollection services, string? moment)
    {
        switch (moment)
        {
            case null: break;
            case "before-keeping": Wrap<ICallIntake>(services, static inner => new Intake(inner, isBefore: true)); break;
            case "after-keeping": Wrap<ICallIntake>(services, static inner => new Intake(inner, isBefore: false)); break;
            case "after-handling": Wrap<ICallProcessor>(services, static inner => new Processor(inner)); break;
            case "after-sending": Wrap<IReplySender>(services, static inner => new Sender(inner)); break;
            default: throw new ArgumentOutOfRangeException(nameof(moment), moment, "Unknown moment");
        }
    }

    private static void Wrap<T>(IServiceCollection services, Func<T, T> wrap)
        where T : class
    {
        var inner = services.Last(static service => service.ServiceType == typeof(T));
        services.AddSingleton(provider => wrap((T)(inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!))));
    }

    private static void End()
    {
        System.Diagnostics.Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }

    private sealed class Intake(ICallIntake inner, bool isBefore) : ICallIntake
    {
        public async ValueTask<CallAdmission> AddAsync(QueuedCall call, CancellationToken cancellationToken)
        {
            if (isBefore) End();
            var admission = await inner.AddAsync(call, cancellationToken);
            End();
            return admission;
        }

        public void Close() => inner.Close();
    }

    private sealed class Processor(ICallProcessor inner) : ICallProcessor
    {
        public async Task<CallOutcome> ProcessAsync(QueuedCall call, int attempt, CancellationToken cancellationToken)
        {
            var outcome = await inner.ProcessAsync(call, attempt, cancellationToken);
            End();
            return outcome;
        }
    }

    private sealed class Sender(IReplySender inner) : IReplySender
    {
        public async Task<IReadOnlyList<ReplyResult>> SendAsync(string memberId, IReadOnlyList<StepReply> replies, CancellationToken cancellationToken)
        {
            var results = await inner.SendAsync(memberId, replies, cancellationToken);
            End();
            return results;
        }
    }
}
