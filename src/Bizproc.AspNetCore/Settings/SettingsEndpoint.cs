using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Takes the post of a settings page in, and has the application answer it.</summary>
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
            await RefusalResponse.WriteAsync(context, refusal!).ConfigureAwait(false);
            return;
        }

        // The page has the portal's values in it: nobody else shall show it in a frame.
        context.Response.Headers.ContentSecurityPolicy = $"frame-ancestors {PortalAddress.ToHeader(call.PortalAddress)}";
        var result = await page(call).ConfigureAwait(false);
        await result.ExecuteAsync(context).ConfigureAwait(false);
    }

    private static async Task<(SettingsCall<TAction>? Call, CallRefusal? Refusal)> ReadAsync(HttpContext context)
    {
        // The whole workflow may stand in one value.
        var limits = context.RequestServices.GetRequiredService<IOptions<BizprocOptions>>().Value.Calls.Limits with { MaxValue = int.MaxValue };
        if (!FormBodyReader.IsForm(context.Request)) return (null, CallRefusal.Malformed);

        var body = await FormBodyReader.ReadAsync(context).ConfigureAwait(false);
        if (body.Fault != BodyFault.None) return (null, body.Fault == BodyFault.TooLong ? CallRefusal.TooLarge : CallRefusal.Broken);
        if (FormReader.TryRead(body.Bytes, limits, out var form) is not FormFault.None and var fault) return (null, CallRefusal.FromFault(fault));

        try
        {
            return await SettingsReader.ReadAsync<TAction>(context, FormValue.FromTree(form)).ConfigureAwait(false);
        }
        catch (PortalStoreException)
        {
            return (null, CallRefusal.StoreAway);
        }
    }
}
