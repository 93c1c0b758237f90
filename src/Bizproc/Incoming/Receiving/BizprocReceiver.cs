using System.Net;
using Bizproc.Incoming.Forms;
using Bizproc.Incoming.Handling;
using Bizproc.Incoming.Receiving;
using Bizproc.Installation.Proof;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>
/// Receives the calls and installations of portals in a host without ASP.NET Core, such as AWS Lambda or Azure Functions. <c>AddBizproc</c> registers
/// it; <c>MapBizproc</c> of the package <c>Bizproc.AspNetCore</c> calls it as well.
/// </summary>
/// <remarks>
/// The receiver checks a call as the endpoints of ASP.NET Core do: the limits of <see cref="CallOptions.Limits"/>, the origin of the call, the pace of
/// a sender whose calls prove nothing, and repetitions. The host must do the rest:
/// <list type="bullet">
/// <item>Route <c>POST</c> requests to it, and read at most <see cref="FormLimits.MaxBody"/> bytes within <see cref="CallOptions.MaxBodyTime"/>. AWS API
/// Gateway and Azure Functions read the whole body themselves, within limits of their own.</item>
/// <item>Give it the address of the sender as the nearest trusted proxy saw it, not as a header of the sender says.</item>
/// <item>Run the handlers. A host that runs hosted services does so by itself. A host that stops between requests must register an
/// <see cref="ICallIntake"/> that stores calls, and hand them to <see cref="HandleAsync"/>, because calls in memory are lost.</item>
/// <item>Register an <see cref="IPortalStore"/> if requests reach different processes.</item>
/// </list>
/// Settings pages need ASP.NET Core. Nothing checks at the start if an action lacks a handler: its calls get 404. In a host that does not validate
/// options at its start, the receiver itself cannot be created if they are wrong.
/// </remarks>
/// <example>
/// A function of AWS Lambda behind API Gateway:
/// <code>
/// public sealed class PortalCalls(BizprocReceiver receiver)
/// {
///     public async Task&lt;APIGatewayHttpApiV2ProxyResponse> AnswerAsync(APIGatewayHttpApiV2ProxyRequest request)
///     {
///         byte[] body = request.IsBase64Encoded ? Convert.FromBase64String(request.Body!) : Encoding.UTF8.GetBytes(request.Body ?? "");
///         _ = request.Headers.TryGetValue("content-type", out string? contentType);
///         _ = IPAddress.TryParse(request.RequestContext.Http.SourceIp, out var sender);
///         var response = await receiver.ReceiveAsync(request.RawPath, body, contentType, sender);
///         return new() { StatusCode = response.Status, Headers = response.Headers.ToDictionary(), Body = response.Text };
///     }
/// }
/// </code>
/// </example>
public sealed class BizprocReceiver
{
    private readonly CallReceiver _receiver;
    private readonly InstallationReceiver _installations;
    private readonly ICallProcessor _processor;
    private readonly IReplySender _sender;
    private readonly CallTargets _targets;
    private readonly IOptions<BizprocOptions> _options;

    internal BizprocReceiver(
        CallReceiver receiver,
        InstallationReceiver installations,
        ICallProcessor processor,
        IReplySender sender,
        CallTargets targets,
        IOptions<BizprocOptions> options)
    {
        _receiver = receiver;
        _installations = installations;
        _processor = processor;
        _sender = sender;
        _targets = targets;
        _options = options;
    }

    /// <summary>Receives a call: checks it, and hands it to the <see cref="ICallIntake"/>. A refusal is logged once.</summary>
    /// <remarks>The status is 404 if no handler answers at the path, and 503 with <c>Retry-After</c> if there is no place for the call.</remarks>
    /// <param name="path">
    /// The path of the request without its query, decoded or not, such as <c>/bizproc/create-document</c>. It may begin with the path of
    /// <see cref="BizprocOptions.PublicUrl"/>.
    /// </param>
    /// <param name="body">The raw body. The engine keeps it, so the host must not change it or use its memory again.</param>
    /// <param name="contentType">The header <c>Content-Type</c>; <see langword="null"/> if it is missing.</param>
    /// <param name="sender">The address of the sender; <see langword="null"/> if it is unknown. All unknown senders share one pace.</param>
    /// <param name="cancellationToken">Cancels the operation when the portal disconnects or the application stops.</param>
    /// <returns>The response for the portal.</returns>
    /// <exception cref="OperationCanceledException">The operation was cancelled before the call was accepted.</exception>
    public async ValueTask<BizprocResponse> ReceiveAsync(
        string path, ReadOnlyMemory<byte> body, string? contentType, IPAddress? sender, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FindPath(path) is not { } known) return Refuse(CallRefusals.NoAction);
        if (!FormContentType.Matches(contentType)) return Refuse(CallRefusals.Malformed);

        var refusal = await _receiver.TakeAsync(known, body, SenderAddress.Find(sender), cancellationToken).ConfigureAwait(false);
        return refusal is null ? BizprocResponse.Accepted : BizprocResponse.Refuse(refusal);
    }

    /// <summary>
    /// Receives a post about the life of the application, as the endpoint of <c>MapBizprocInstall</c> does: the opening of the installation page, or one
    /// of the events <c>ONAPPINSTALL</c>, <c>ONAPPUPDATE</c> and <c>ONAPPUNINSTALL</c>. A refusal is logged once.
    /// </summary>
    /// <remarks>
    /// Route <c>POST</c> of one address to this method, and give it to the portal as the installation page. The method proves the portal and its
    /// administrator, stores the portal in the <see cref="IPortalStore"/>, deploys all actions, and subscribes to the events about updates and the
    /// uninstallation at the same address. This takes seconds; an installation that is cut off can be repeated. The response to a page is HTML, which
    /// finishes the installation in the portal's script if <see cref="InstallationResult.IsFinished"/>.
    /// </remarks>
    /// <param name="path">
    /// The path of the request without its query, such as <c>/bizproc/install</c>. It may begin with the path of <see cref="BizprocOptions.PublicUrl"/>.
    /// </param>
    /// <param name="body">The raw body.</param>
    /// <param name="contentType">The header <c>Content-Type</c>; <see langword="null"/> if it is missing.</param>
    /// <param name="sender">The address of the sender; <see langword="null"/> if it is unknown. All unknown senders share one pace.</param>
    /// <param name="language">The parameter <c>LANG</c> of the query, decoded; <see langword="null"/> if it is missing.</param>
    /// <param name="cancellationToken">
    /// Cancels the operation when the application stops; the response is then 503. Do not cancel it when the sender disconnects.
    /// </param>
    /// <returns>The response for the portal.</returns>
    /// <exception cref="InvalidOperationException"><see cref="BizprocOptions.ClientId"/> or <see cref="BizprocOptions.ClientSecret"/> is missing.</exception>
    public ValueTask<BizprocResponse> ReceiveInstallationAsync(
        string path, ReadOnlyMemory<byte> body, string? contentType, IPAddress? sender, string? language = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (_options.Value is not { ClientId.Length: > 0, ClientSecret.Length: > 0 })
            throw new InvalidOperationException("An installation needs BizprocOptions.ClientId and ClientSecret: without them no portal can prove its identity");

        string below = PublicPath.RemoveStart(_options.Value.PublicUrl!, Uri.UnescapeDataString(path));
        return _installations.TakeAsync(below, body, contentType, sender, language, cancellationToken);
    }

    /// <summary>
    /// Handles a call that an <see cref="ICallIntake"/> of the application stored: runs the handler, and sends its answer to the portal. Only a host
    /// without hosted services needs it.
    /// </summary>
    /// <remarks>
    /// The origin of the call is not checked again, so hand over only what the intake was given. A failure of the handler is logged and told the
    /// portal, and does not throw. If the method throws, hand the call over again later; its handler then runs again.
    /// </remarks>
    /// <param name="call">The call, for example <c>new QueuedCall(path, body)</c> with the stored path and body.</param>
    /// <param name="cancellationToken">Cancels the operation when the application stops.</param>
    /// <exception cref="OperationCanceledException">The application stops.</exception>
    /// <exception cref="RetryStepException">The handler asks for another attempt, or the answer did not reach the portal.</exception>
    public async Task HandleAsync(QueuedCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        var outcome = await _processor.ProcessAsync(call, attempt: 1, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (outcome.Kind == CallOutcomeKind.TryAgain) throw new RetryStepException(outcome.Reason, outcome.Delay);
        if (outcome.Reply is not { } reply) return;

        var results = await _sender.SendAsync(reply.MemberId, [reply], cancellationToken).ConfigureAwait(false);
        if (results[0].Kind == ReplyResultKind.TryAgain) throw new RetryStepException(results[0].Reason, results[0].Delay);
    }

    /// <summary>Refuses a call whose body is not read.</summary>
    internal BizprocResponse Refuse(Refusal refusal) => BizprocResponse.Refuse(_receiver.Refuse(refusal));

    private string? FindPath(string path)
    {
        if (_targets.Answers(path)) return path;

        string below = PublicPath.RemoveStart(_options.Value.PublicUrl!, Uri.UnescapeDataString(path));
        return _targets.Answers(below) ? below : null;
    }
}
