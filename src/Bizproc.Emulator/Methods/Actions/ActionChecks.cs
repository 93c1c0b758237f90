using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>
/// The checks that <c>add</c> and <c>update</c> share. Each returns the portal's refusal, or <see langword="null"/> (portal: 4.2, 7.1).
/// </summary>
internal static class ActionChecks
{
    public static PortalError? Code(PhpValue code)
    {
        if (code.IsEmpty) return ActionAnswers.EmptyCode;

        return code is PhpString text && ActionCode.Matches(text.Value) ? null : ActionAnswers.WrongCode;
    }

    /// <summary>Checks the address of a handler or settings page (portal: 5).</summary>
    public static PortalError? Url(PhpValue url)
    {
        if (url is PhpArray) return GeneralAnswers.InternalServerError;

        return HandlerUrl.Check(url.ToText()) switch
        {
            HandlerUrlFault.WrongUrl => ActionAnswers.WrongHandlerUrl,
            HandlerUrlFault.UnsupportedProtocol => ActionAnswers.UnsupportedProtocol,
            _ => null,
        };
    }

    public static PortalError? Name(PhpValue name) => name.IsEmpty ? ActionAnswers.EmptyName : null;

    /// <summary>Checks properties in the order in which they were sent: first the key, then the <c>NAME</c> (portal: 4.4).</summary>
    public static PortalError? Properties(PhpValue properties)
    {
        if (properties.IsNull) return null;
        if (properties is not PhpArray array) return ActionAnswers.WrongProperties;

        foreach (var (key, property) in array)
        {
            if (!PropertyKey.Matches(key)) return ActionAnswers.WrongPropertyKey(key);
            if (property is not PhpArray members || members["NAME"].IsEmpty) return ActionAnswers.EmptyPropertyName(key);
        }

        return null;
    }

    public static PortalError? DocumentType(PhpValue documentType) => documentType.IsNull ? null : DocumentTypeCheck.FindError(documentType);

    public static PortalError? Filter(PhpValue filter) => filter.IsNull || filter is PhpArray ? null : ActionAnswers.WrongFilter;
}
