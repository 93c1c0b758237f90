using System.Text.Encodings.Web;

namespace Bizproc;

/// <summary>What a settings page needs to set values.</summary>
internal static class SettingsScript
{
    /// <summary>The HTML.</summary>
    /// <param name="script">The portal's own script.</param>
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
