using System.Collections.Immutable;
using Bizproc.AspNetCore.Settings;
using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>A designer opens the settings page of an action. The object has the current values and the properties of the step.</summary>
/// <remarks>The designer's browser posted all values, so trust them only as far as this person may decide.</remarks>
/// <typeparam name="TAction">The class that declares the action.</typeparam>
public sealed class SettingsCall<TAction>
    where TAction : IBizprocAction<TAction>
{
    private readonly Func<IPortalClient> _portal;
    private readonly Uri _script;

    internal SettingsCall(
        HttpContext context,
        InstalledPortal portal,
        SettingsOptions options,
        TAction values,
        ImmutableArray<BindingError> unfit,
        Uri script,
        Func<IPortalClient> client)
    {
        HttpContext = context;
        PortalAddress = portal.Portal;
        MemberId = portal.MemberId;
        Options = options;
        Values = values;
        Unfit = unfit;
        _script = script;
        _portal = client;
    }

    /// <summary>The request itself.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>The member id of the portal.</summary>
    public string MemberId { get; }

    /// <summary>The stored origin of the portal.</summary>
    public Uri PortalAddress { get; }

    /// <summary>The data of the step, from the portal's JSON.</summary>
    public SettingsOptions Options { get; }

    /// <summary>The current values, converted to the class.</summary>
    public TAction Values { get; }

    /// <summary>
    /// The current values that do not fit the class, such as an expression in place of a number. <see cref="Values"/> does not contain them.
    /// </summary>
    public ImmutableArray<BindingError> Unfit { get; }

    /// <summary>
    /// The HTML for the head of the page: the BX24 script, and a function <c>bizproc.set(key, value)</c> that sets the value, or a list of values,
    /// of a property and returns a promise. Keys are those of the declaration; the portal ignores unknown keys.
    /// </summary>
    public string Script => SettingsScript.Render(_script);

    /// <summary>Gets the client that calls methods of the portal as the user who opened the page.</summary>
    /// <exception cref="InvalidOperationException">The page was opened without a user's tokens.</exception>
    public IPortalClient Portal => _portal();

    /// <summary>Returns the action, never a token.</summary>
    public override string ToString() => $"settings of {Options.Code}";
}
