using System.Globalization;
using System.Text.Json.Nodes;
using Bizproc.Emulator;
using Bizproc.Incoming.Handling;
using Bizproc.Testing.Calls;

namespace Bizproc.Testing;

public sealed partial class BizprocTestHost
{
    /// <summary>Runs an action as a workflow does, and waits until its handler has ended and the step is closed.</summary>
    /// <param name="code">The code of the action.</param>
    /// <param name="values">The values that the designer of the workflow sets, by key. A key that is missing gets its default.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <inheritdoc cref="RunAsync(RunRequest, CancellationToken)" path="/*[self::returns or self::remarks or self::exception]"/>
    public Task<EmulatedRun> RunAsync(string code, JsonObject? values = null, CancellationToken cancellationToken = default) =>
        RunAsync(new RunRequest(code) { Values = values }, cancellationToken);

    /// <summary>Runs an action as a workflow does, and waits until its handler has ended and the step is closed.</summary>
    /// <remarks>
    /// A handler that refuses the step with a <see cref="StepFailedException"/> closes it: the text is in <see cref="EmulatedRun.Log"/>. If a handler
    /// answers later, the step still waits; <see cref="EmulatedPortal.WaitAsync(string, CancellationToken)"/> waits for the answer.
    /// </remarks>
    /// <param name="request">The action, its values and its document. The application is that of the options.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The closed run, with the values that the portal received.</returns>
    /// <exception cref="ArgumentException">The application has no such action, or a value is not valid.</exception>
    /// <exception cref="BizprocTestException">
    /// The application refused the call, the handler failed, or the run did not end in time. The message has what the application logged meanwhile;
    /// the inner exception is that of the handler.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The host has stopped.</exception>
    public async Task<EmulatedRun> RunAsync(RunRequest request, CancellationToken cancellationToken = default) =>
        (await RunWatchedAsync(request, cancellationToken).ConfigureAwait(false)).Run;

    /// <summary>Runs an action as a workflow does, and waits until its handler has ended and the step is closed.</summary>
    /// <typeparam name="TAction">The class of the action. If it declares two codes, the first one runs.</typeparam>
    /// <param name="values">The values that the designer of the workflow sets, by key. A key that is missing gets its default.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The object that the handler got: its input as read from the call, and the answer that the handler set.</returns>
    /// <inheritdoc cref="RunAsync(RunRequest, CancellationToken)" path="/exception"/>
    public async Task<TAction> RunAsync<TAction>(JsonObject? values = null, CancellationToken cancellationToken = default)
        where TAction : class, IBizprocAction<TAction>
    {
        var request = new RunRequest(ActionDefinition.GetAll<TAction>()[0].Code) { Values = values };
        long before = _application.Log.Count;
        var (run, call) = await RunWatchedAsync(request, cancellationToken).ConfigureAwait(false);
        return call.Action as TAction
            ?? throw Failed(before, $"The handler of '{request.Code}' refused the step, so there is no answer: {string.Join("; ", run.Log)}");
    }

    private async Task<(EmulatedRun Run, WatchedCall Call)> RunWatchedAsync(RunRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        long before = _application.Log.Count;
        var run = await Portal.RunAsync(request with { Application = _options.Application }, cancellationToken).ConfigureAwait(false);
        if (run.Handler is not { Status: >= 200 and < 300 }) throw Failed(before, $"The application did not accept the call of '{request.Code}': {Describe(run.Handler)}");

        var call = _application.Calls.Find(FormReading.FindEventToken(run.Form));
        try
        {
            await call.WaitAsync(_options.RunTimeout, cancellationToken).ConfigureAwait(false);
            if (call.Outcome is { Kind: not CallOutcomeKind.Done } outcome) throw HandlerFailed(before, request.Code, outcome);

            bool isAnsweredLater = run.Waits && call.Outcome?.Reply is null;
            return (isAnsweredLater ? Portal.GetRun(run.Id) : await Portal.WaitAsync(run.Id, _options.RunTimeout, cancellationToken).ConfigureAwait(false), call);
        }
        catch (TimeoutException late)
        {
            string last = call.Outcome is { } outcome ? $"its last attempt ended with {outcome}" : "its handler has not ended";
            string seconds = _options.RunTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw Failed(before, $"The run of '{request.Code}' did not end within {seconds} s: {last}. {late.Message}", late);
        }
    }

    private static string Describe(HandlerReply? reply) => reply switch
    {
        null => "it has not answered",
        { Status: { } status } => $"it answered {status} {reply.Body}",
        _ => reply.Error ?? "it has not answered",
    };

    /// <summary>Creates the failure of a handler. The portal gets only a reference to the application's log; a test gets the exception itself.</summary>
    private BizprocTestException HandlerFailed(long before, string code, CallOutcome outcome)
    {
        const string reference = "Its log has the details: ";
        int at = outcome.Reason.IndexOf(reference, StringComparison.Ordinal);
        var cause = at < 0 ? null : _application.Log.FindException(outcome.Reason[(at + reference.Length)..]);
        string reason = cause is null ? outcome.Reason : $"{cause.GetType().Name}: {cause.Message}";
        return Failed(before, $"The handler of '{code}' failed: {reason}{Advise(cause)}", cause);
    }

    /// <summary>Gets the portal's advice if the application called a method that nobody taught.</summary>
    private string Advise(Exception? cause)
    {
        if (cause is not PortalException { Error: "ERROR_METHOD_NOT_FOUND" }) return "";

        var untaught = Portal.Requests.LastOrDefault(request => request.Status == RequestStatus.Untaught && request.Application == _options.Application);
        return untaught?.Advice is { } advice ? $"\n{advice}" : "";
    }

    private BizprocTestException Failed(long before, string message, Exception? cause = null) => new(message + _application.Log.Describe(before), cause);
}
