using System.Runtime.ExceptionServices;
using System.Text.Json.Serialization.Metadata;
using Bizproc.Actions;
using Bizproc.Portal;
using Bizproc.Portal.Batches;
using Bizproc.Portal.Errors;
using Bizproc.Portal.Renewal;
using Bizproc.Portal.Retry;
using Bizproc.Portal.Tokens;
using Bizproc.Portal.Transport;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>Calls the methods of one portal over HTTP, with JSON. The token is in the body, so no address and no log contains it.</summary>
/// <remarks>
/// The client keeps to the pace of the portal, renews an expired token once for all calls, and retries calls that hit a limit, or whose answer was
/// lost and that are safe to repeat. It is thread-safe. Give it an <see cref="HttpClient"/> that does not follow redirects (<c>AllowAutoRedirect =
/// false</c>): a redirect turns a POST into a GET. The client cannot stop an <see cref="HttpClient"/> that follows redirects, but it refuses the
/// answer with a <see cref="PortalException"/>, and never sends the token or the client secret to a second address. This client checks only the
/// spelling of a portal's host to decide if it is public. The client that <c>AddBizproc</c> creates also checks the addresses to which the host
/// resolves.
/// </remarks>
public sealed class PortalClient : IPortalClient
{
    private const string BatchMethod = "batch";

    private readonly PortalLocation _location;
    private readonly TokenSource _tokens;
    private readonly PortalTransport _transport;
    private readonly RequestPipeline _pipeline;
    private readonly PortalActionValues _values;

    /// <summary>The maximum number of times that an add or a delete is sent, if its answer is lost.</summary>
    private readonly int _maxAttempts;

    /// <summary>Creates a client of a portal. No request is sent yet.</summary>
    /// <param name="http">Sends the requests. The caller remains its owner.</param>
    /// <param name="options">The portal, and the application's credentials there. Later changes have no effect.</param>
    /// <exception cref="ArgumentException">
    /// The address of the portal is not an origin; the token is empty or contains white space; or the portal would refuse a handler at the public
    /// URL, for example at <c>localhost</c>. No message contains the token.
    /// </exception>
    public PortalClient(HttpClient http, PortalOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        var rest = PortalAddress.ToRest(options.Portal, nameof(options));
        _location = new PortalLocation(rest, options.MemberId, options.AllowPrivatePortals, options.MayMove, Moved);
        var authorization = options.Application is null ? null : new AuthorizationClient(http, options.Application, options.Limits.Timeout);
        var tokens = new PortalTokens(options.AccessToken, options.RefreshToken);
        var keeper = options.Keeper ?? (options.Tokens is null ? null : new TokensByOrigin(options.Tokens, _location.Origin));
        _transport = new PortalTransport(http, _location);
        _tokens = new TokenSource(_location, tokens, keeper, authorization, options.Time, nameof(options));
        _pipeline = new RequestPipeline(
            _tokens,
            _location,
            new RetryRule(options.Limits, options.Time, options.Random, () => _transport.OperatingResetAt),
            options.Limits,
            options.Time);
        _values = new PortalActionValues(options);
        _maxAttempts = options.Limits.MaxAttempts;
        Selector = options.Selector;

        void Moved(Uri from, Uri to)
        {
            RequestPacing.Move(from, to);
            options.Moved?.Invoke(from, to);
        }
    }

    /// <summary>Creates a client of the same portal with the same tokens and the same pacing.</summary>
    private PortalClient(PortalClient other)
    {
        _location = other._location;
        _tokens = other._tokens;
        _transport = other._transport;
        _pipeline = other._pipeline.Once();
        _values = other._values;
        _maxAttempts = 1;
        Selector = other.Selector;
    }

    /// <summary>The current origin of the portal.</summary>
    /// <remarks>
    /// If the authorisation server says that the portal has moved, the client uses the new address. This needs
    /// <see cref="PortalOptions.Application"/> and <see cref="PortalOptions.RefreshToken"/>.
    /// </remarks>
    public Uri Portal => _location.Origin;

    /// <summary>Chooses the actions for the portal.</summary>
    internal IActionSelector? Selector { get; }

    /// <summary>True if the client has renewed tokens that could not be stored yet, or is renewing them: they are lost with the client.</summary>
    internal bool HasUnsavedTokens => _tokens.HasUnsaved;

    /// <summary>Creates a client without retries, for a caller that serves other portals as well.</summary>
    internal PortalClient Once() => new(this);

    /// <inheritdoc/>
    public Task<T> CallAsync<T>(
        string method, ReadOnlyMemory<byte> body, JsonTypeInfo<T> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var call = CreateInfo(method);
        RequestBodyWriter.Check(body.Span, nameof(body));
        return GetResultAsync(call, token => RequestBodyWriter.FromJson(token, body.Span), result, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<T> CallAsync<TParameters, T>(
        string method,
        TParameters parameters,
        JsonTypeInfo<TParameters> parametersType,
        JsonTypeInfo<T> result,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parametersType);
        ArgumentNullException.ThrowIfNull(result);
        var call = CreateInfo(method);
        return GetResultAsync(call, token => RequestBodyWriter.From(token, parameters, parametersType, nameof(parameters)), result, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PortalAnswer<T>> SendAsync<T>(RestRequest request, JsonTypeInfo<T> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        var call = CreateInfo(request.Method);
        if (request.Version == RestVersion.V3) call = call with { IsSafeToRepeat = true, IdempotencyKey = IdempotencyKeys.Create(request) };
        else if (request.IdempotencyKey is not null) throw new ArgumentException("Only methods of REST 3.0 accept an idempotency key", nameof(request));

        RequestBodyWriter.Check(request.Body.Span, nameof(request));
        return GetAnswerAsync(call, token => RequestBodyWriter.FromJson(token, request.Body.Span), result, cancellationToken);
    }

    /// <inheritdoc/>
    public Task CallAsync(
        ActionDefinition action,
        ActionCommand command,
        ActionFields fields = ActionFields.All,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        return CallAsync(action, command, fields, _maxAttempts, cancellationToken);
    }

    private async Task CallAsync(ActionDefinition action, ActionCommand command, ActionFields fields, int attemptsLeft, CancellationToken cancellationToken)
    {
        var call = new RequestInfo(action.GetMethod(command), IsSafeToRepeat: command == ActionCommand.Update, action.Code);
        action.Check(command, fields);
        var values = await GetValuesAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await CommandAsync(call, token => RequestBodyWriter.From(token, action, command, fields, values), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception lost) when (attemptsLeft > 1 && command != ActionCommand.Update && OutcomeUnknown.Is(lost))
        {
            // Nobody knows if the command was carried out, so ask the portal.
            await SettleAsync(action, command, lost, attemptsLeft - 1, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<PortalBatchResult> BatchAsync(IReadOnlyList<PortalCommand> commands, bool halt = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commands);
        if (commands.Count > BatchBody.MaxCommands)
            throw new ArgumentException($"A batch can have at most {BatchBody.MaxCommands} commands, but has {commands.Count}", nameof(commands));

        var values = await GetValuesAsync(cancellationToken).ConfigureAwait(false);
        var written = commands.Select(command => (command.Method, Json: command.Write(values))).ToArray();
        int inexpressible = Array.FindIndex(written, static command => !CommandFormWriter.CanSay(command.Json.Span));
        if (inexpressible >= 0)
            throw new ArgumentException($"A batch cannot express the parameters of {commands[inexpressible]}: make a separate call", nameof(commands));

        var call = new RequestInfo(BatchMethod, commands.All(static command => RepeatableMethods.Contains(command.Method)));
        return await _pipeline.RunAsync(call, SendAsync, cancellationToken).ConfigureAwait(false);

        async Task<PortalBatchResult> SendAsync(PortalToken token, CancellationToken stop)
        {
            var body = BatchBody.Write(token, written, halt);
            var answer = await _transport.SendAsync(new RequestFailures(token, call), body, PortalJsonContext.Default.JsonElement, stop).ConfigureAwait(false);
            return BatchResponse.Read(answer.Result, commands, token);
        }
    }

    /// <summary>Finds out where the portal is, after a sign that it moved.</summary>
    /// <inheritdoc cref="TokenSource.FollowAsync"/>
    /// <returns>True if the portal has a new address.</returns>
    internal async Task<bool> FollowAsync(Uri from, Uri? sign, CancellationToken cancellationToken) =>
        await _tokens.FollowAsync(from, sign, cancellationToken).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public ValueTask<ActionValues> GetValuesAsync(CancellationToken cancellationToken = default) => _values.GetAsync(this, cancellationToken);

    /// <summary>Describes a request, for retries and messages.</summary>
    /// <exception cref="ArgumentException">The text is not the name of a method.</exception>
    private static RequestInfo CreateInfo(string method)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);

        // The method becomes part of the address, so it must not lead to another address.
        if (!Ascii.IsLetter(method[0]) || !method.All(static c => Ascii.IsLetterOrDigit(c) || c is '.' or '_' or '-'))
            throw new ArgumentException("The name of a method must be a letter, then letters, digits, dots, hyphens and underscores", nameof(method));

        return new RequestInfo(method, RepeatableMethods.Contains(method));
    }

    /// <summary>Finds the outcome of an add or a delete whose answer was lost, and does what remains to be done.</summary>
    private async Task SettleAsync(ActionDefinition action, ActionCommand command, Exception lost, int attemptsLeft, CancellationToken cancellationToken)
    {
        if (await ListAsync(action, cancellationToken).ConfigureAwait(false) is not { } codes)
        {
            ExceptionDispatchInfo.Throw(lost);
            return;
        }

        bool isThere = codes.Contains(action.Code, StringComparer.Ordinal);
        if (command == ActionCommand.Delete && !isThere) return;

        // The action on the portal may be an older registration. An update makes it equal to the declaration in both cases.
        var next = command == ActionCommand.Add && isThere ? ActionCommand.Update : command;
        await CallAsync(action, next, ActionFields.All, attemptsLeft, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gets the codes of an action's kind; <see langword="null"/> if this answer is lost as well.</summary>
    private async Task<string[]?> ListAsync(ActionDefinition action, CancellationToken cancellationToken)
    {
        try
        {
            return await CallAsync(action.Kind.ListMethod, "{}"u8.ToArray(), PortalJsonContext.Default.StringArray, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (OutcomeUnknown.Is(failure))
        {
            return null;
        }
    }

    /// <summary>Sends a command, which the portal must answer with true.</summary>
    private async Task CommandAsync(RequestInfo call, Func<PortalToken, PooledBuffer> body, CancellationToken cancellationToken)
    {
        bool done = await GetResultAsync(call, body, PortalJsonContext.Default.Boolean, cancellationToken).ConfigureAwait(false);
        if (!done) throw new PortalException("", "The portal answered false, so the command was not carried out", 200, call.Method, call.Code);
    }

    private async Task<T> GetResultAsync<T>(RequestInfo call, Func<PortalToken, PooledBuffer> body, JsonTypeInfo<T> result, CancellationToken cancellationToken)
    {
        var answer = await GetAnswerAsync(call, body, result, cancellationToken).ConfigureAwait(false);
        return answer.Result;
    }

    /// <summary>Sends a request, again if necessary, and gets its whole answer.</summary>
    private Task<PortalAnswer<T>> GetAnswerAsync<T>(
        RequestInfo call, Func<PortalToken, PooledBuffer> body, JsonTypeInfo<T> result, CancellationToken cancellationToken)
    {
        var attempts = new SentAttempts();
        return _pipeline.RunAsync(
            call,
            (token, stop) => attempts.RunAsync(() => _transport.SendAsync(new RequestFailures(token, call), body(token), result, stop)),
            cancellationToken);
    }
}
