using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>
/// A designer opens the settings page of an action: what is set so far, and what there is to choose from (portal: 12). All of it was posted by
/// the designer's browser, so believe of it what that person may decide anyway.
/// </summary>
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

    /// <summary>The portal's own name for itself.</summary>
    public string MemberId { get; }

    /// <summary>The portal's origin, as it is stored.</summary>
    public Uri PortalAddress { get; }

    /// <summary>What the portal tells of the step, as JSON.</summary>
    public SettingsOptions Options { get; }

    /// <summary>The values that are set so far, as the class declares them.</summary>
    public TAction Values { get; }

    /// <summary>Values that do not fit the class, such as an expression in place of a number; <see cref="Values"/> lacks them.</summary>
    public ImmutableArray<BindingError> Unfit { get; }

    /// <summary>
    /// HTML for the page's head: the portal's script, and a function <c>bizproc.set(key, value)</c> that sets the value of a property, or a list
    /// of values, and gives a promise. Keys are those of the declaration; unknown ones are ignored by the portal.
    /// </summary>
    public string Script => SettingsScript.Render(_script);

    /// <summary>Calls methods of the portal as the user who opened the page.</summary>
    /// <exception cref="InvalidOperationException">The page was opened without a user's tokens.</exception>
    public IPortalClient Portal => _portal();

    /// <summary>Names the action, never a token.</summary>
    public override string ToString() => $"settings of {Options.Code}";
}
