using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls.Actions;

/// <summary>The checks that <c>add</c> and <c>update</c> share; each gives the portal's refusal, or nothing (portal: 4.2, 7.1).</summary>
internal static class ActionChecks
{
    public static PortalError? Code(PhpValue code)
    {
        if (code.IsEmpty) return PortalAnswers.EmptyCode;

        return code is PhpString text && ActionCode.Matches(text.Value) ? null : PortalAnswers.WrongCode;
    }

    /// <summary>The address of a handler or settings page (portal: 5).</summary>
    public static PortalError? Url(PhpValue url)
    {
        if (url is PhpArray) return GeneralAnswers.InternalServerError;

        return HandlerUrl.Check(url.ToText()) switch
        {
            HandlerUrlFault.WrongUrl => PortalAnswers.WrongHandlerUrl,
            HandlerUrlFault.UnsupportedProtocol => PortalAnswers.UnsupportedProtocol,
            _ => null,
        };
    }

    public static PortalError? Name(PhpValue name) => name.IsEmpty ? PortalAnswers.EmptyName : null;

    /// <summary>Properties in the order sent; of each the key first, then its <c>NAME</c> (portal: 4.4).</summary>
    public static PortalError? Properties(PhpValue properties)
    {
        if (properties.IsNull) return null;
        if (properties is not PhpArray array) return PortalAnswers.WrongProperties;

        foreach (var (key, property) in array)
        {
            if (!PropertyKey.Matches(key)) return PortalAnswers.WrongPropertyKey(key);
            if (property is not PhpArray members || members["NAME"].IsEmpty) return PortalAnswers.EmptyPropertyName(key);
        }

        return null;
    }

    public static PortalError? DocumentType(PhpValue documentType) => documentType.IsNull ? null : DocumentTypeCheck.FindError(documentType);

    public static PortalError? Filter(PhpValue filter) => filter.IsNull || filter is PhpArray ? null : PortalAnswers.WrongFilter;
}
