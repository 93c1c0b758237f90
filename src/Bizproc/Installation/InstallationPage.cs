using System.Security.Cryptography;
using Bizproc.Portal.Transport;

namespace Bizproc.Installation;

/// <summary>
/// The installation page, which the portal shows in a frame. The page may load only the BX24 script, and only that portal may show the page.
/// </summary>
/// <param name="Html">The page.</param>
/// <param name="Policy">The header <c>Content-Security-Policy</c>.</param>
internal sealed record InstallationPage(string Html, string Policy)
{
    private const int NonceBytes = 16;

    /// <summary>Creates the page.</summary>
    /// <param name="result">The result of the installation.</param>
    /// <param name="script">The address of the BX24 script.</param>
    public static InstallationPage Create(InstallationResult result, Uri script)
    {
        string nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        return new InstallationPage(InstallationHtml.Render(result, script, nonce), CreatePolicy(result, script, nonce));
    }

    private static string CreatePolicy(InstallationResult result, Uri script, string nonce)
    {
        string portal = PortalAddress.ToHeader(result.Portal);
        string scripts = PortalAddress.ToHeader(script);
        return $"default-src 'none'; script-src 'nonce-{nonce}' {scripts}; style-src 'nonce-{nonce}'; connect-src {scripts} {portal}; "
            + $"base-uri 'none'; form-action 'none'; frame-ancestors {portal}";
    }
}
