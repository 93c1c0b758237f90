namespace Bizproc.Incoming.Forms;

/// <summary>The reason why a body cannot be read as a form.</summary>
internal enum FormFault
{
    None,

    /// <summary>The body has too many bytes.</summary>
    TooLong,

    /// <summary>The form has too many values.</summary>
    TooManyFields,

    /// <summary>A value has too many bytes.</summary>
    ValueTooLong,

    /// <summary>A name has too many brackets.</summary>
    TooDeep,
}
