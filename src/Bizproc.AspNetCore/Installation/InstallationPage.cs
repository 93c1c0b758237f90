using System.Security.Cryptography;
using Bizproc.Portal.Transport;
using Microsoft.AspNetCore.Http;

namespace Bizproc.AspNetCore.Installation;

/// <summary>
/// The response with the installation page, which the portal shows in a frame. The page may load only the BX24 script, and only that portal may
/// show the page.
/// </summary>
/// <param name="result">The result of the installation.</param>
/// <param name="script">The address of the BX24 script.</param>
internal sealed class InstallationPage(InstallationResult result, Uri script) : IResult
{
    private const int NonceBytes = 16;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        string nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        return httpContext.Response.WriteAsync(InstallationHtml.Render(result, script, nonce), httpContext.RequestAborted);
    }

    private string Policy(string nonce)
    {
        string portal = PortalAddress.ToHeader(result.Portal);
        string scripts = PortalAddress.ToHeader(script);
        return $"default-src 'none'; script-src 'nonce-{nonce}' {scripts}; style-src 'nonce-{nonce}'; connect-src {scripts} {portal}; "
            + $"base-uri 'none'; form-action 'none'; frame-ancestors {portal}";
    }
}
