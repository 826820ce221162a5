namespace Partnership.Returns.Checks;

/// <summary>Private data of a person that has no place in a return or an update.</summary>
public enum PrivateDataKind
{
    Telephone,
    Email,
    NhsNumber,
    NationalInsuranceNumber,
    DateOfBirth,
}
