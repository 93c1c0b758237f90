using System.Text.Encodings.Web;
using Bizproc;
using DocumentApp.Actions;

namespace DocumentApp.Handlers;

/// <summary>The settings page of <see cref="PdfFromHtml"/>. It offers the regions, and sets the selected one.</summary>
internal static class PdfSettingsPage
{
    private static readonly string[] Regions = ["de", "us", "br"];

    public static Task<IResult> ShowAsync(SettingsCall<PdfFromHtml> call) => Task.FromResult(Results.Content(Html(call), "text/html; charset=utf-8"));

    private static string Html(SettingsCall<PdfFromHtml> call) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>PDF from HTML</title>
        <style>:root { color-scheme: light dark } body { font-family: system-ui; margin: 1rem }</style>
        {{call.Script}}
        </head>
        <body>
        <label>Region <select id="region"><option value="">choose</option>{{string.Concat(Regions.Select(region => Option(region, call.Values.DocumentRegion)))}}</select></label>
        <p id="state" role="status"></p>
        <script>
        document.getElementById("region").addEventListener("change", async event => {
          await bizproc.set("documentRegionList", event.target.value);
          document.getElementById("state").textContent = "Set";
        });
        </script>
        </body>
        </html>
        """;

    private static string Option(string region, string chosen)
    {
        string name = HtmlEncoder.Default.Encode(region);
        return $"<option value=\"{name}\"{(region == chosen ? " selected" : "")}>{name}</option>";
    }
}
