using System.Text.Json.Nodes;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Applications;

namespace Bizproc.Emulator;

/// <summary>An open settings page of an action.</summary>
/// <remarks>
/// The portal does not run the script of the page. To see what the script sets, open <see cref="Address"/> in a browser and read
/// <see cref="Values"/> afterwards; or call <see cref="Set"/> in place of the script.
/// </remarks>
public sealed class SettingsPage
{
    private readonly PortalStore _store;
    private readonly ApplicationPost _post;
    private readonly ApplicationReply _reply;

    internal SettingsPage(PortalStore store, ApplicationPost post)
    {
        _store = store;
        _post = post;
        _reply = new ApplicationReply(post, post.Reply!);
        Address = new Uri(store.Identity.Address, "/emulator/pages/" + post.Id);
    }

    /// <summary>Gets the client id of the application.</summary>
    public string Application => _post.Application;

    /// <summary>Gets the code of the action.</summary>
    public string Code => _post.Subject;

    /// <summary>Gets the HTTP status of the page; <see langword="null"/> if no answer came.</summary>
    public int? Status => _reply.Status;

    /// <summary>Gets the beginning of the page's HTML, at most 64 KiB; empty if no answer came.</summary>
    public string Html => _reply.Body ?? "";

    /// <summary>Gets the reason why no answer came, or a note that a redirect was not followed; otherwise <see langword="null"/>.</summary>
    public string? Error => _reply.Error;

    /// <summary>True if the status is 200 to 299.</summary>
    public bool IsSuccess => _reply.IsSuccess;

    /// <summary>Gets the address at which a browser opens the page on this portal. It is a secret of the page.</summary>
    public Uri Address { get; }

    /// <summary>Gets the values that the page has set so far, by key of the property. Each read copies them, so they can be those of a run.</summary>
    public JsonObject Values => (JsonObject)JsonNode.Parse(
        _store.Read(_ => _post.SetValues.IsEmpty ? "{}" : PhpJsonWriter.Write(_post.SetValues)), documentOptions: new() { MaxDepth = StateJsonWriter.MaxDepth })!;

    /// <summary>Sets values, as the page's script does with <c>setPropertyValue</c>.</summary>
    /// <param name="values">The values by key of the property. Values that were set before and are not named stay.</param>
    /// <exception cref="ArgumentException">A key is not an input of the action, which a portal would ignore; or a value is not valid.</exception>
    public void Set(JsonObject values)
    {
        ArgumentNullException.ThrowIfNull(values);
        EmulatedPortal.Do(nameof(values), () => PortalControl.SetSettings(_store, _post, JsonBodyParser.ReadNode(values), isStrict: true));
    }

    /// <summary>Returns the outcome, without the HTML and without tokens.</summary>
    public override string ToString() => _reply.ToString();
}
