using System.Text.Encodings.Web;

namespace Bizproc;

/// <summary>What a settings page needs to set values.</summary>
internal static class SettingsScript
{
    /// <summary>The HTML.</summary>
    public static string Of(Uri portal) => $$"""
        <script src="{{HtmlEncoder.Default.Encode(PortalScript.AddressFor(portal).AbsoluteUri)}}"></script>
        <script>
        const bizproc = {
          ready: new Promise(done => BX24.init(done)),
          set: (key, value) => bizproc.ready.then(() => new Promise(done => BX24.placement.call("setPropertyValue", { [key]: value }, done))),
        };
        </script>
        """;
}
