using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>What a browser sees of an installation, in a frame of the portal. It may load nothing but the portal's script, and only that portal may show it.</summary>
/// <param name="result">What came of the installation.</param>
/// <param name="script">The portal's script.</param>
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
