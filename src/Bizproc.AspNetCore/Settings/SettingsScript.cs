using System.Text.Encodings.Web;

namespace Bizproc.AspNetCore.Settings;

/// <summary>Writes the script with which a settings page sets values.</summary>
internal static class SettingsScript
{
    /// <summary>Writes the HTML.</summary>
    /// <param name="script">The address of the BX24 script.</param>
    public static string Render(Uri script) => $$"""
        <script src="{{HtmlEncoder.Default.Encode(script.AbsoluteUri)}}"></script>
        <script>
        const bizproc = {
          ready: new Promise(done => BX24.init(done)),
          set: (key, value) => bizproc.ready.then(() => new Promise(done => BX24.placement.call("setPropertyValue", { [key]: value }, done))),
        };
        </script>
        """;
}
