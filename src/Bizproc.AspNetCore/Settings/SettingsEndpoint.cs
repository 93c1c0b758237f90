using Bizproc.AspNetCore.Http;
using Bizproc.Incoming.Forms;
using Bizproc.Incoming.Receiving;
using Bizproc.Installation.Proof;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bizproc.AspNetCore.Settings;

/// <summary>Receives the posts of a settings page, and lets the application answer them.</summary>
/// <typeparam name="TAction">The class that declares the action.</typeparam>
internal sealed class SettingsEndpoint<TAction>(Func<SettingsCall<TAction>, Task<IResult>> page)
    where TAction : IBizprocAction<TAction>
{
    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var (call, refusal) = await ReadAsync(context).ConfigureAwait(false);
        if (call is null)
        {
            await ResponseWriter.WriteAsync(context, refusal!).ConfigureAwait(false);
            return;
        }

        // The page contains values of the portal, so only the portal may show it in a frame.
        context.Response.Headers.ContentSecurityPolicy = $"frame-ancestors {PortalAddress.ToHeader(call.PortalAddress)}";
        var result = await page(call).ConfigureAwait(false);
        await result.ExecuteAsync(context).ConfigureAwait(false);
    }

    private static async Task<(SettingsCall<TAction>? Call, Refusal? Refusal)> ReadAsync(HttpContext context)
    {
        // One value may contain the whole workflow.
        var limits = context.RequestServices.GetRequiredService<IOptions<BizprocOptions>>().Value.Calls.Limits with { MaxValue = int.MaxValue };
        if (!FormContentType.Matches(context.Request.ContentType)) return (null, CallRefusals.Malformed);

        var body = await FormBodyReader.ReadAsync(context).ConfigureAwait(false);
        if (body.Fault != BodyFault.None)
        {
            return (null, body.Fault switch
            {
                BodyFault.TooLong => CallRefusals.TooLarge,
                BodyFault.NoPlace => CallRefusals.Full,
                _ => CallRefusals.Broken,
            });
        }

        if (FormReader.TryRead(body.Bytes, limits, out var form) is not FormFault.None and var fault) return (null, CallRefusals.FromFault(fault));

        try
        {
            return await SettingsReader.ReadAsync<TAction>(context, FormValue.FromTree(form)).ConfigureAwait(false);
        }
        catch (PortalStoreException)
        {
            return (null, CallRefusals.StoreAway);
        }
    }
}
