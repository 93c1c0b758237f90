namespace Bizproc;

/// <summary>Why a body is not read as a form.</summary>
internal enum FormFault
{
    None,

    /// <summary>More bytes than a body may have.</summary>
    TooLong,

    /// <summary>More values than a form may have.</summary>
    TooManyFields,

    /// <summary>A value with more bytes than one may have.</summary>
    ValueTooLong,

    /// <summary>A name with more brackets than one may have.</summary>
    TooDeep,
}
