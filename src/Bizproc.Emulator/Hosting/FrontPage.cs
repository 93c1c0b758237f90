namespace Bizproc.Emulator.Hosting;

/// <summary>What a browser sees at <c>/</c>.</summary>
internal static class FrontPage
{
    public const string Html = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bizproc.Emulator</title></head>
        <body style="font-family: system-ui; max-width: 40rem; margin: 2rem auto; padding: 0 1rem">
        <h1>Bizproc.Emulator</h1>
        <p>This answers like a Bitrix24 portal: <code>POST /rest/bizproc.activity.add</code> and its siblings, with the token <code>admin</code>.</p>
        <p>What is registered: <a href="/emulator/state"><code>GET /emulator/state</code></a>.
        Empty it: <code>POST /emulator/reset</code>.</p>
        </body>
        </html>
        """;
}
