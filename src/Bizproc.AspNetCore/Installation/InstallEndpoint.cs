using Bizproc.AspNetCore.Http;
using Bizproc.AspNetCore.Mapping;
using Bizproc.Incoming.Forms;
using Bizproc.Incoming.Receiving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bizproc.AspNetCore.Installation;

/// <summary>Receives the posts about the life of the application, at one address for the page and the events (portal: 8.2).</summary>
/// <param name="page">Creates the page for the browser; <see langword="null"/> for the library's page.</param>
/// <param name="services">The application's services.</param>
internal sealed class InstallEndpoint(Func<InstallationResult, IResult>? page, IServiceProvider services)
{
    private readonly InstallationReceiver _receiver = services.GetRequiredService<InstallationReceiver>();
    private readonly IHostApplicationLifetime _lifetime = services.GetRequiredService<IHostApplicationLifetime>();

    /// <summary>Answers one request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var response = await ReceiveAsync(context).ConfigureAwait(false);
        if (page is not null && response.Installation is { } result) await page(result).ExecuteAsync(context).ConfigureAwait(false);
        else await ResponseWriter.WriteAsync(context, response).ConfigureAwait(false);
    }

    private async ValueTask<BizprocResponse> ReceiveAsync(HttpContext context)
    {
        // The receiver refuses a body of another type, so it is not read.
        string? contentType = context.Request.ContentType;
        var body = FormContentType.Matches(contentType) ? await FormBodyReader.ReadAsync(context).ConfigureAwait(false) : BodyReadResult.Unread;
        if (body.Fault == BodyFault.TooLong) return _receiver.RefuseLong();
        if (body.Fault == BodyFault.NoPlace) return BizprocResponse.Refuse(CallRefusals.Full);
        if (body.Fault != BodyFault.None) return BizprocResponse.Refuse(CallRefusals.Broken);

        // The sender may disconnect, but work that has begun is completed.
        var (sender, language) = (context.Connection.RemoteIpAddress, context.Request.Query["LANG"]);
        return await _receiver.TakeAsync(PathOf(context), body.Bytes, contentType, sender, language, _lifetime.ApplicationStopping).ConfigureAwait(false);
    }

    /// <summary>Gets the path of events: the path of the route without its group, because a prefix belongs to the public URL.</summary>
    private static string PathOf(HttpContext context)
    {
        var route = (RouteEndpoint)context.GetEndpoint()!;
        return route.Metadata.GetMetadata<BizprocEndpoint>()?.BelowPublicUrl ?? route.RoutePattern.RawText!;
    }
}
